/**
 * How an order may be paid where it is going, which cards are taken and why others are not, and what cash on
 * delivery costs. Pure; the brand of a card is what the customer says, and no number is read here.
 */
export { codFee, type CodFee } from './cash-on-delivery.ts'
export {
  methodsFor,
  wrongChoice,
  type BrandRefusal,
  type MethodChoice,
  type MethodOffer,
  type Methods,
  type WrongChoice,
} from './methods.ts'

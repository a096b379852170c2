/**
 * The web's common ground: the application with its middlewares, what a handler is given, forms, cookies,
 * assets, refusals as pages. Knows no audience and draws no page; `webApp` is told how a problem page looks.
 */
export { webApp, type Fault, type WebSettings } from './application.ts'
export { networkOf } from './caller.ts'
export { asset, serveAssets, serveLater, type Asset } from './assets.ts'
export { type StockOf, type WebApp, type WebContext, type WebEnv, type WebRequest } from './context.ts'
export { cookieIn, forgetCookie, keepCookie, readCookie, type CookieSettings } from './cookies.ts'
export {
  choiceField,
  filesField,
  mailField,
  parseForm,
  problem,
  labelNumberField,
  lineField,
  textField,
  type FieldProblem,
  type FieldProblems,
  type Form,
  type FormFiles,
  type FormValues,
} from './form.ts'
export { dayField, dayTextField, optionalDayField } from './day-field.ts'
export { houseFrame, shopFrame, shopOf, type Frame, type Link } from './frame.ts'
export { contentPolicyWith, leaving } from './headers.ts'
export { isThisMachine } from './hosts.ts'
export { addressIn, localAddress } from './language.ts'
export { isNetwork, type Proxies } from './network.ts'
export { BodyTooLarge, UnreadableForm, type Problem, type ProblemPage } from './problems.ts'
export { statuses, type Refused } from './statuses.ts'
export { uuidOf } from './identity.ts'

/** Databases for tests. Only tests, stories and the scripts that run them use this door. */
export {
  asAdmin,
  databaseFrom,
  startTestServer,
  templateOn,
  testDatabase,
  type TestDatabase,
  type TestDatabaseSettings,
  type TestServer,
} from './testing.gateway.ts'
export { rolesOn } from '../roles.sql.ts'

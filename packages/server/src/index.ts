export { developmentIdentity, isLoopback } from './app/development-identity.js';
export type { Caller, Identity } from './app/identity.js';
export { actorOf, type Person, type Role } from './app/person.js';
export { listenerFor, serve, type ServeOptions, type Serving } from './app/serve.js';
export { originIn } from './app/secured.js';
export { OpenSecretError } from './app/secret-file.js';
export { serverApp, type ServerApp, type ServerOptions } from './app/server-app.js';
export type { Note } from './app/watched.js';
export type { CommandResult } from './desk/command-result.js';
export type { PlanSummary } from './desk/summary.js';
export { Directory, readDirectory, type ReadDirectory } from './directory/directory.js';
export type { DirectoryFault, DirectoryFaultCode } from './directory/directory-fault.js';
export { directoryFaultText } from './directory/directory-fault-text.js';
export {
  directorySchema,
  type DirectoryFile,
  type DirectoryKey,
  type DirectoryPerson,
  type DirectoryPlans,
  type DirectoryUnit,
  type Scope,
  type Visibility,
} from './directory/directory-schema.js';
export { watchDirectory, type DirectorySource } from './directory/directory-source.js';
export { FileFaultError, type FileNews, type WatchedFile } from './file/watched-file.js';
export { headKeyIn, type HeadKey } from './heads/head-key.js';
export { headIn, type SignedHead } from './heads/signed-head.js';
export { SignedHeads, type SignedHeadsOptions } from './heads/signed-heads.js';
export { noteSigners, noteVerifier, type NoteSigner, type NoteVerifier } from './heads/signed-note.js';
export { readOldWord, type OldWord, type OldWordFault } from './documents/old-word.js';
export { knownPersons } from './directory/known-persons.js';
export type { IntrospectionOptions } from './identity/introspection.js';
export { officeIdentity, type OfficeIdentityOptions, type SignIns } from './identity/office-identity.js';
export { areAddresses } from './identity/network.js';
export type { ProxyOptions } from './identity/proxy.js';
export { sessionKeyIn } from './identity/session-key.js';
export { makeKey, type MadeKey } from './identity/make-key.js';
export { readSignIns, signInsSchema, watchSignIns, type SignInsFile } from './identity/sign-ins-file.js';
export type { TokenIssuerOptions } from './identity/token-issuer.js';
export type { Letter, Mailer, Posting } from './reminders/mailer.js';
export { Reminders, type RemindersOptions } from './reminders/reminders.js';
export { smtpMailer, type SmtpOptions } from './reminders/smtp-mailer.js';
export { problem, problemAnswer, type Problem } from './problem/problem.js';
export type { ProblemCode, ProblemParams } from './problem/problem-params.js';
export type { Takeover } from './routes/take-over.js';

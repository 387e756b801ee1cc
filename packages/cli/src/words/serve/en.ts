import type { ServeWords } from './serve-words.js';

/** In English. */
export const en: ServeWords = {
  unknownOption: (option) => `There is no option “${option}”. Run “kehoach serve --help” for the options.`,
  badValue: (name) =>
    `“${name}” lacks its value or has one that cannot be used. Run “kehoach serve --help” for how to use it.`,
  tooMany: (extra) => `“${extra}” is too much. Run “kehoach serve --help” for how to use it.`,
  noIdentity: (host) =>
    `Nobody can sign in without a directory, so the server cannot listen on ${host}. Name one with --directory, or leave --host out.`,
  badFile: (file, fault) => `${file} cannot be used. ${fault}`,
  profile: (id, file) => `Profile: ${id} (${file})`,
  fileRead: (file) => `${file} was read again.`,
  fileKept: (file, fault) => `${file} has changed and cannot be used, so what it said before stays. ${fault}`,
  noDirectory:
    'Persons could sign in, though without a directory nobody knows who they are. Name one with --directory.',
  badTokens:
    'The options --jwt-issuer, --jwt-audience and --jwt-keys go together; --jwt-keys is the https address of the public keys.',
  halfMail: 'Both --smtp (the mail server) and --mail-from (who writes) are needed.',
  mailWithoutDirectory: 'A mail server is named, and no directory says to whom to write. Name one by --directory.',
  mail: (server, people) =>
    `Reminders by mail: ${server}, ${people === 1 ? '1 person of the directory has' : `${people} persons of the directory have`} an address`,
  mailFailed: (detail) => `A round of reminders broke off and is tried again. (${detail})`,
  badOrigin: '--origin must name the origin of a page, such as https://portal.example; “*” is none.',
  badProxy: '--trust-proxy must name the address of a proxy, such as 10.1.2.3, or a network, such as 10.1.0.0/16.',
  openSecret: (file) => `Others on this computer can read the secret key ${file}. Run “chmod 600 ${file}”.`,
  openFile: (file) => `Everybody on this computer can read ${file}, which holds passwords. Run “chmod o-rwx ${file}”.`,
  signIn: (ways) => `Persons sign in by: ${ways}`,
  noAccess: (path) => `${path} may not be read or written. Check the rights of the user who runs the server.`,
  noFolder: (path) => `${path} is a file; --data needs a folder. A file of logs belongs into it as kehoach.db.`,
  portTaken: (port) => `Port ${port} is taken. Choose another with --port.`,
  portForbidden: (port) => `Port ${port} may not be used. Choose one from 1024 on with --port.`,
  noSuchHost: (host) => `This computer has no address ${host}. Check --host.`,
  unexpected: (detail) => `The server could not be started. (${detail})`,
  twoStores: '--database and --nats name two stores. Name one of them.',
  reading: (done, total) => `Reading what is there: ${done} of ${total} messages…`,
  data: (place, plans) => `Data: ${place} (${plans === 1 ? '1 plan' : `${plans} plans`})`,
  survives: {
    'power-loss': 'What was acknowledged survives a killed process and a lost power line.',
    'process-crash':
      'What was acknowledged survives a killed process, but NOT a lost power line: see fsync and full_page_writes of the database.',
    nothing:
      'What was acknowledged may be LOST when the database’s process ends: see synchronous_commit of the database.',
  },
  development: 'For trying out: whoever sits at this computer chooses who they are; other computers have no access.',
  headKey: (file) => `The heads of logs are signed; the public key to check them: ${file}`,
  otherKey: (folder) =>
    'Heads of these logs were also signed by another key. Servers beside one another need the same keys: ' +
    `copy the folder ${folder} of one of them to the others.`,
  listening: (address) => `Server: ${address}`,
  howToStop: 'Press Ctrl-C to stop.',
  stopping: 'Stopping; what is being recorded will be recorded…',
  stopped: 'Stopped.',
};

import type { ServeWords } from './serve-words.js';

/** In English. */
export const en: ServeWords = {
  unknownOption: (option) => `There is no option “${option}”. Run “kehoach serve --help” for the options.`,
  badValue: (name) =>
    `“${name}” lacks its value or has one that cannot be used. Run “kehoach serve --help” for how to use it.`,
  tooMany: (extra) => `“${extra}” is too much. Run “kehoach serve --help” for how to use it.`,
  noIdentity: (host) =>
    `No way to sign in is configured, so the server answers this computer alone and cannot listen on ${host}. Leave --host out, or use --host 127.0.0.1.`,
  portTaken: (port) => `Port ${port} is taken. Choose another with --port.`,
  portForbidden: (port) => `Port ${port} may not be used. Choose one from 1024 on with --port.`,
  noSuchHost: (host) => `This computer has no address ${host}. Check --host.`,
  unexpected: (detail) => `The server could not be started. (${detail})`,
  data: (folder, plans) => `Data: ${folder} (${plans === 1 ? '1 plan' : `${plans} plans`})`,
  survives: 'What was acknowledged survives a killed process and a lost power line.',
  development: 'For trying out: whoever sits at this computer chooses who they are; other computers have no access.',
  listening: (address) => `Server: ${address}`,
  howToStop: 'Press Ctrl-C to stop.',
  stopping: 'Stopping; what is being recorded will be recorded…',
  stopped: 'Stopped.',
};

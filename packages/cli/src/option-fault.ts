import type { CommandWords } from './words/command-words.js';

/** What the parser of options found wrong; its own sentences are English alone. */
export function optionFault(error: unknown, texts: Pick<CommandWords, 'badValue' | 'unknownOption'>): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const option = /--?[\w-]+/.exec(message)?.[0] ?? '';
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? texts.badValue(option) : texts.unknownOption(option);
}

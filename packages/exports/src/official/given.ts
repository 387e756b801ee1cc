import type { CivilDate } from '@kehoach/core';
import { fileText, lineText } from '../text/file-text.js';

/** What an officer knows of a paper and no log does; what is not given stays blank on the paper. */
export interface PaperGiven {
  /** `12/BC-SXD`. */
  readonly number?: string;
  /** The day on which it is signed. */
  readonly signedOn?: CivilDate;
  /** The agency that sends it, as it writes itself; by the name that the log knows unless given. */
  readonly issuer?: string;
  /** The agency above the issuer: `UBND tỉnh Đông Hải`. */
  readonly parent?: string;
  /** Whom it is sent to. */
  readonly to?: readonly string[];
}

/** The same as a person writes it, in a field, a command or an address; days are days already. */
export interface PaperTyped {
  readonly number?: string | undefined;
  readonly issuedOn?: CivilDate | undefined;
  readonly issuer?: string | undefined;
  readonly parent?: string | undefined;
  /** One or several, parted by semicolons or on lines of their own. */
  readonly addressee?: string | undefined;
  /** By which day units are to answer a letter. */
  readonly answerBy?: CivilDate | undefined;
}

/** So many letters each may have: longer than a number, an agency or a post is ever written. */
export const mostLetters = 500;

/** What was written as papers take it; a blank is nothing given. */
export function givenFrom(typed: PaperTyped): PaperGiven & { readonly answerBy?: CivilDate } {
  const { number, issuer, parent, addressee = '', issuedOn, answerBy } = typed;
  const words = Object.entries({ number, issuer, parent }).flatMap(([name, said = '']) =>
    lineText(said) === '' ? [] : [[name, lineText(said)] as const],
  );
  const to = fileText(addressee)
    .split(/[;\n]/)
    // The list sets the marks at the ends of its lines.
    .map((each) => lineText(each).replace(/[.,\s]+$/, ''))
    .filter((each) => each !== '');
  return {
    ...Object.fromEntries(words),
    ...(to.length > 0 && { to }),
    ...(issuedOn !== undefined && { signedOn: issuedOn }),
    ...(answerBy !== undefined && { answerBy }),
  };
}

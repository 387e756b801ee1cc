import { createTransport } from 'nodemailer';
import type { Letter, Mailer, Posting } from './mailer.js';

/** By which server letters go. */
export interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://`; `?requireTLS=true` where the line must be encrypted. */
  readonly address: string;
  /** Who writes, such as `KeHoach <kehoach@stp.example>`. */
  readonly from: string;
  /** Milliseconds until a server that says nothing has failed. */
  readonly patienceMs?: number;
}

const usualPatienceMs = 30_000;

/** Sends letters by SMTP, one line for each. */
export function smtpMailer({ address, from, patienceMs = usualPatienceMs }: SmtpOptions): Mailer {
  const patience = {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  };
  const transport = createTransport({ url: address, ...patience }, { from });
  return {
    send: async ({ to, subject, text, messageId }: Letter): Promise<Posting> => {
      try {
        // A list of addresses in one field would send to others: the directory lets none through, nor does this.
        const { rejected } = await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          messageId,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return rejected.length === 0 ? { state: 'accepted' } : { state: 'refused', reason: 'rejected' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A 5xx that answers for the address or the letter is for good; all else may pass: sign-in, line, 4xx. */
function failureOf(error: unknown): Posting {
  const {
    responseCode,
    code,
    command = '',
    message,
  } = error as {
    readonly responseCode?: number;
    readonly code?: string;
    readonly command?: string;
    readonly message: string;
  };
  const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE' || /^(RCPT|DATA)/.test(command);
  const isForGood = isAboutLetter && responseCode !== undefined && responseCode >= 500;
  // The first line alone, without what may stand in it of a sign-in.
  const reason = (responseCode === undefined ? (code ?? message) : `SMTP ${responseCode}`).split('\n')[0] ?? '';
  return { state: isForGood ? 'refused' : 'failed', reason: reason.slice(0, 200) };
}

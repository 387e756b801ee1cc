/** What is wrong with the certificate of a store's server. */
export type CertificateFault = 'untrusted-certificate' | 'expired-certificate' | 'other-host';

const faults: readonly (readonly [codes: RegExp, fault: CertificateFault])[] = [
  [/^ERR_TLS_CERT_ALTNAME_/, 'other-host'],
  [/^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/, 'expired-certificate'],
  [
    /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_|UNABLE_TO_|INVALID_(?:CA|PURPOSE)$|PATH_LENGTH_)/,
    'untrusted-certificate',
  ],
];

/**
 * What OpenSSL's code for a certificate that is refused means; nothing for another failure.
 *
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
export function certificateFault(code: string): CertificateFault | undefined {
  return faults.find(([codes]) => codes.test(code))?.[1];
}

/** Base addresses of the services that are asked, without a slash at their end. */
export interface LookupEndpoints {
  readonly crossref: string;
  readonly dataCite: string;
  readonly openLibrary: string;
  readonly arxiv: string;
  /** Only a server on this machine may be asked without encryption. */
  readonly isLoopback: boolean;
}

export const publicEndpoints: LookupEndpoints = {
  crossref: 'https://api.crossref.org',
  dataCite: 'https://api.datacite.org',
  openLibrary: 'https://openlibrary.org',
  arxiv: 'https://export.arxiv.org',
  isLoopback: false,
};

/**
 * The services played by one server on this machine, each under a path of its own: /crossref, /datacite, /openlibrary, /arxiv.
 * @throws TypeError where the address is not one of this machine.
 */
export function endpointsAt(address: string): LookupEndpoints {
  const { protocol, hostname, origin } = new URL(address);
  if (protocol !== 'http:' || !['127.0.0.1', '[::1]', 'localhost'].includes(hostname)) {
    throw new TypeError(`${address} is not the address of a server on this machine, such as http://127.0.0.1:8080.`);
  }
  return {
    crossref: `${origin}/crossref`,
    dataCite: `${origin}/datacite`,
    openLibrary: `${origin}/openlibrary`,
    arxiv: `${origin}/arxiv`,
    isLoopback: true,
  };
}

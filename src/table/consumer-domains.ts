/** Mail domains at which anybody has an address: they say nothing about an organisation, and are nobody's own. */

/** Providers that have a domain for each country: `yahoo.co.uk`, `gmx.net`. */
const IN_MANY_COUNTRIES = new Set(
  'aol gmx hotmail live msn outlook rocketmail yahoo yandex ymail'.split(' '),
);

const DOMAINS = new Set(
  [
    'gmail.com googlemail.com icloud.com me.com mac.com fastmail.com hey.com mail.com zoho.com',
    'proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tutamail.com',
    'web.de t-online.de freenet.de posteo.de mailbox.org arcor.de online.de bluewin.ch chello.at',
    'orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr skynet.be telenet.be ziggo.nl kpnmail.nl',
    'libero.it tiscali.it virgilio.it alice.it terra.com.br uol.com.br bol.com.br sapo.pt',
    'wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz telia.com mail.ru bk.ru inbox.ru list.ru',
    'btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com comcast.net verizon.net att.net',
    'sbcglobal.net bellsouth.net cox.net charter.net shaw.ca rogers.com bigpond.com optusnet.com.au',
    'qq.com 163.com 126.com sina.com naver.com daum.net rediffmail.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a domain, in lower case, is one of a provider's for everybody. */
export function isConsumerDomain(domain: string): boolean {
  const [provider = '', ...country] = domain.split('.');
  return (
    DOMAINS.has(domain) ||
    (IN_MANY_COUNTRIES.has(provider) && country.length > 0 && country.length < 3)
  );
}

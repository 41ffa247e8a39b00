/** Structured data (schema.org) of a page, as JSON that is safe inside a script element. */
import type { Edition } from '../content/edition.ts';

const json = (data: object): string => JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');

/** @param address of the page, when the site has one */
export function webPage(policy: Edition, title: string, description: string, address: string | undefined): string {
  const document = {
    '@type': 'DigitalDocument',
    name: policy.meta.title,
    author: { '@type': 'Organization', name: policy.meta.issuer },
    dateCreated: policy.meta.date,
    inLanguage: 'zh-CN',
  };
  return json({ '@type': 'WebPage', name: title, description, inLanguage: 'zh-CN', ...(address ? { url: address } : {}), about: document });
}

export function breadcrumbs(crumbs: readonly { name: string }[]): string {
  return json({
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name }, i) => ({ '@type': 'ListItem', position: i + 1, name })),
  });
}

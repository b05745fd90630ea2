import type { About } from './about.ts';

/** The metadata of a PDF as XMP (ISO 16684-1), which libraries and archives read. */
export function formatXmp(about: About, producer: string): string {
  const date = `${about.date}T00:00:00Z`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${formatLanguages(about.title)}</dc:title>`,
    `<dc:creator>${formatList('Seq', [about.author])}</dc:creator>`,
    `<dc:description>${formatLanguages(about.subject)}</dc:description>`,
    `<dc:subject>${formatList('Bag', about.keywords)}</dc:subject>`,
    `<dc:language>${formatList('Bag', [about.language])}</dc:language>`,
    `<pdf:Keywords>${formatXml(about.keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>${formatXml(producer)}</pdf:Producer>`,
    '<xmp:CreatorTool>report</xmp:CreatorTool>',
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function formatLanguages(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${formatXml(text)}</rdf:li></rdf:Alt>`;
}

function formatList(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${formatXml(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

function formatXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

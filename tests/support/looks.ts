const months = /\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/g;
const days = /\b(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b/g;

/**
 * A page, as HTML, without what makes no difference to how it looks and is used: where links and forms lead, what fields hold,
 * the data that script reads, numbers, dates, and the name of the round.
 */
export function looksOf(html: string, { slug, title }: { readonly slug: string; readonly title: string }): string {
  return html
    .replaceAll(title, "ronde")
    .replaceAll(slug, "ronde")
    .replaceAll(/<script\b.*?<\/script>/gs, "<script>")
    .replaceAll(/ (href|action|value|nonce|content)="[^"]*"/g, "")
    .replaceAll(months, "maand")
    .replaceAll(days, "dag")
    .replaceAll(/\d+([.,]\d+)*/g, "0");
}

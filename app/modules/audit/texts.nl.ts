export const auditTexts = {
  title: "Logboek",
  lead: "Alles wat medewerkers deden, het nieuwste eerst. Niets in dit boek verandert of verdwijnt.",
  caption: "Gebeurtenissen",
  at: "Wanneer",
  who: "Account en rol",
  what: "Wat",
  about: "Ronde en plan",
  details: "Bijzonderheden",
  empty: "Er is nog niets gebeurd.",
  older: "Oudere gebeurtenissen",
} as const;

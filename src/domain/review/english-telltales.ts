/** Tells English from languages that teams write beside it, in ideas of a few words. */
import type { Telltales } from './language';

const GERMAN =
  'der|das|und|nicht|ein|eine[nmrs]?|für|zum?|zur|auf|bei|beim|vom|ist|sind|wird|werden|wurden?|sollen?|sollten?|wir|damit|wenn|vor|nach|über|auch|als|alle|mehr|oder|keine?|dem|dass|einrichten|hinzufügen|prüfen|setzen|erhöhen|einführen|verbessern|schreiben|testen|ergänzen|dokumentieren|anpassen|automatisieren|überwachen|erstellen|einbauen|beheben|aktualisieren|abschalten|ersetzen|umstellen|reduzieren|\\p{L}{4,}(?:ungen|ung|heit|keit|ieren)';
const FRENCH =
  'les?|des|une|et|pour|avec|dans|sur|nous|sont|qui|avant|chaque|ajouter|mettre|vérifier|améliorer|créer|configurer|supprimer|remplacer|tester|documenter|alerter|limiter|[ldnsjc]’\\p{L}+';
const SPANISH_AND_PORTUGUESE =
  'el|los|las|una|que|para|con|por|añadir|agregar|mejorar|crear|configurar|revisar|probar|uma?|não|das|ao|adicionar|criar|melhorar|testar|verificar|\\p{L}{3,}(?:ción|ciones|dad|ção|ções)';
const ITALIAN =
  'il|gli|della|delle|degli|nel|nella|che|sono|aggiungere|creare|migliorare|configurare|verificare|\\p{L}{3,}(?:zione|zioni)';
const DUTCH_AND_NORDIC =
  'het|een|voor|niet|wordt|worden|zijn|bij|naar|ook|moet(?:en)?|onze|deze|toevoegen|instellen|verbeteren|controleren|och|att|inte|ett|ikke|og';

export const ENGLISH_TELLTALES: Telltales = {
  ours: 'the|of|to|for|and|with|when|that|this|our|from|by|at|should|must|are|if|which|into|each|every|not|before|after',
  theirs: `${GERMAN}|${FRENCH}|${SPANISH_AND_PORTUGUESE}|${ITALIAN}|${DUTCH_AND_NORDIC}|(?!naïve|café)\\p{L}*[àâãäåæçèéêëìíîïñòóôõöøœùúûüýßąćęłńśźżčďěňřšťůž]\\p{L}*`
};

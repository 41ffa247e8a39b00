/** One piece of text, said by the engine. */

/** Held, for engines drop what nobody holds, and never tell that it ended. */
let held: SpeechSynthesisUtterance | null = null;

/** A voice of the mainland's language on this device, before one from elsewhere. */
function voice(): SpeechSynthesisVoice | null {
  const found = window.speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)/i.test(lang));
  const mandarin = found.filter(({ lang }) => !/HK|TW|yue/i.test(lang));
  return mandarin.filter(({ localService }) => localService)[0] ?? mandarin[0] ?? found[0] ?? null;
}

/** @returns what ends it without a word to those who wait */
export function utter(text: string, ended: () => void, failed: () => void): () => void {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = 'zh-CN';
  utterance.voice = voice();
  utterance.onend = ended;
  utterance.onerror = failed;
  held = utterance;
  window.speechSynthesis.speak(utterance);
  return () => {
    if (held !== utterance) return;
    held = null;
    utterance.onend = null;
    utterance.onerror = null;
    window.speechSynthesis.cancel();
  };
}

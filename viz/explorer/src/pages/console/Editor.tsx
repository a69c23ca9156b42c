import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import { completion, highlighting, language, wordsOf } from "./cypher";

interface Props {
  /** What is edited, for those who don't see it. */
  label: string;
  value: string;
  /** Without it the text can only be read. */
  onChange?: (value: string) => void;
  onRun?: () => void;
  ontology?: Ontology;
  /** Where the server found a mistake, and what it said. */
  mistake?: { offset: number; message: string } | null;
}

/** The word at an offset, or the sign. */
function spot(text: string, offset: number): [number, number] {
  const from = Math.min(offset, Math.max(0, text.length - 1));
  const word = /^[\w`$.]+/.exec(text.slice(from))?.[0].length ?? 1;
  return [from, Math.min(text.length, from + word)];
}

const READING: Extension = [
  EditorState.readOnly.of(true), // but with a cursor, so that it can be read and scrolled by key
  EditorView.contentAttributes.of({ "aria-readonly": "true" }),
];

/** Cypher to write or to read, with its words coloured. */
export default function Editor(props: Props) {
  const { label, value, onChange, ontology, mistake } = props;
  const { lang } = useAddress();
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const now = useRef(props);
  now.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is read through `now`
  useEffect(() => {
    if (!element.current) return;
    const run = () => {
      now.current.onRun?.();
      return true;
    };
    const writing: Extension = [
      history(),
      closeBrackets(),
      autocompletion({
        override: ontology ? [completion(wordsOf(ontology, lang))] : [],
        icons: false,
      }),
      Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
      keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]), // Tab leaves the field
      EditorView.updateListener.of((update) => {
        if (update.docChanged) now.current.onChange?.(update.state.doc.toString());
      }),
    ];
    const made = new EditorView({
      parent: element.current,
      state: EditorState.create({
        doc: now.current.value,
        extensions: [
          lineNumbers(),
          language,
          syntaxHighlighting(highlighting),
          bracketMatching(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          onChange ? writing : READING,
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [lang, ontology, label]);

  useEffect(() => {
    const at = view.current;
    if (!at || at.state.doc.toString() === value) return;
    at.dispatch({ changes: { from: 0, to: at.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const at = view.current;
    if (!at) return;
    const found: Diagnostic[] = [];
    if (mistake) {
      const [from, to] = spot(at.state.doc.toString(), mistake.offset);
      found.push({ from, to, severity: "error", message: mistake.message });
    }
    at.dispatch(setDiagnostics(at.state, found));
    if (found[0]) at.dispatch({ selection: { anchor: found[0].from }, scrollIntoView: true });
  }, [mistake]);

  return <div ref={element} className={onChange ? "editor" : "editor reading"} />;
}

/** Sends a form with a file, saying how far it came; fetch cannot say that. */

import { Refused, Unreachable } from "./client";
import { credentials } from "./key";

export interface Sending {
  signal: AbortSignal;
  /** Is given the share (0 to 1) that has been sent. */
  onProgress: (share: number) => void;
}

interface Answer {
  errors?: { message: string; extensions?: { code?: string } }[];
}

function read<T>(request: XMLHttpRequest): T {
  let answer: T & Answer;
  try {
    answer = JSON.parse(request.responseText);
  } catch {
    throw request.status >= 502
      ? new Unreachable(`${request.status}`)
      : new Refused(`${request.status} ${request.statusText}`);
  }
  const [first] = answer.errors ?? [];
  if (first) throw new Refused(first.message, first.extensions?.code);
  return answer;
}

/** Send a form; rejects with Unreachable or Refused, and with an AbortError when it is stopped. */
export function send<T>(path: string, form: FormData, sending: Sending): Promise<T> {
  const request = new XMLHttpRequest();
  return new Promise<T>((resolve, reject) => {
    const { signal, onProgress } = sending;
    const stop = () => request.abort();
    signal.addEventListener("abort", stop);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      try {
        resolve(read<T>(request));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new Unreachable(path));
    request.onabort = () => reject(new DOMException("stopped", "AbortError"));
    request.onloadend = () => signal.removeEventListener("abort", stop);
    request.open("POST", new URL(path, document.baseURI));
    for (const [name, value] of Object.entries(credentials()))
      request.setRequestHeader(name, value);
    request.send(form);
  });
}

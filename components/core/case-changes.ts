/** What changed in any window: cases, or everything was erased and what is shown must go. */
export type StoreChange = "changed" | "erased";

/** Tells every window of the extension, this one included, that cases changed. */
export interface CaseChanges {
  tell(change: StoreChange): void;
  /** Calls back after changes of any window. @returns how to stop */
  listen(changed: (change: StoreChange) => void): () => void;
  /** Begins to hear of other windows; once is enough. */
  open(): void;
  close(): void;
}

const CHANNEL = "cases";

export function caseChanges(): CaseChanges {
  let channel: BroadcastChannel | null = null;
  const listeners = new Set<(change: StoreChange) => void>();
  const heard = (change: StoreChange) => {
    for (const listener of [...listeners]) listener(change);
  };
  function opened(): BroadcastChannel {
    if (!channel) {
      channel = new BroadcastChannel(CHANNEL);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === "changed" || data === "erased") heard(data);
      };
    }
    return channel;
  }
  return {
    tell(change) {
      opened().postMessage(change);
      heard(change);
    },
    listen(changed) {
      opened();
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open: opened,
    close() {
      channel?.close();
      channel = null;
    },
  };
}

/** The core's end of one running extractor. Messages are plain data: what a structured clone carries. */
export interface ExtractorChannel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the process is gone: by its own end, by `kill`, or because it never started. */
  onExit(listener: (reason: string) => void): void;
  kill(): void;
}

/** Starts a new extractor process; each host of the core has its own way. */
export type LaunchExtractor = () => ExtractorChannel | Promise<ExtractorChannel>;

import { create } from 'zustand';

export interface ToastAction {
  readonly label: string;
  run(): void;
}

export interface ToastContent {
  readonly message: string;
  readonly action?: ToastAction;
  /** 'failure' is announced at once and stays longer. */
  readonly tone?: 'note' | 'failure';
}

interface ToastState {
  readonly toasts: readonly (ToastContent & { readonly id: number })[];
  show(toast: ToastContent): void;
  dismiss(id: number): void;
}

// More than three cover the work; the oldest gives way.
const most = 3;
let last = 0;

/** Short notices at the bottom: "Removed “Letters” · Undo". */
export const useToasts = create<ToastState>()((set, get) => ({
  toasts: [],
  show(toast) {
    last += 1;
    set({ toasts: [...get().toasts, { ...toast, id: last }].slice(-most) });
  },
  dismiss(id) {
    set({ toasts: get().toasts.filter((toast) => toast.id !== id) });
  },
}));

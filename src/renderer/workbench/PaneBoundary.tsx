import { Component, type ErrorInfo, type ReactNode } from 'react';
import { FailureNote } from '../ui/FailureNote';

interface PaneBoundaryProps {
  readonly children: ReactNode;
}

interface PaneBoundaryState {
  readonly failure: Error | null;
}

/** Keeps a fault of one screen from taking the others along. React catches render faults only in class components. */
export class PaneBoundary extends Component<PaneBoundaryProps, PaneBoundaryState> {
  override state: PaneBoundaryState = { failure: null };

  static getDerivedStateFromError(failure: Error): PaneBoundaryState {
    return { failure };
  }

  override componentDidCatch(failure: Error, { componentStack }: ErrorInfo): void {
    console.error(failure, componentStack);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <FailureNote failure={failure} onRetry={() => this.setState({ failure: null })} />;
  }
}

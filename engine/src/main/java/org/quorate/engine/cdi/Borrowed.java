package org.quorate.engine.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;

/**
 * A bean of the host's for one use. One that depends on its user ends with that: those of an
 * application-wide user would pile up for as long as the application runs.
 */
final class Borrowed<B> implements AutoCloseable {
  private final Instance.Handle<B> handle;

  private Borrowed(Instance.Handle<B> handle) {
    this.handle = handle;
  }

  static <B> Borrowed<B> from(Instance<B> resolvable) {
    return new Borrowed<>(resolvable.getHandle());
  }

  B bean() {
    return handle.get();
  }

  @Override
  public void close() {
    if (handle.getBean().getScope().equals(Dependent.class)) {
      handle.destroy();
    }
  }
}

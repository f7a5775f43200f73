package org.quorate.jakarta.suite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.quorate.Handle;
import org.quorate.engine.cdi.Caller;

/** Who calls; a real application asks its own sessions. */
@ApplicationScoped
public class SignedIn implements Caller {
  private volatile String login = "";

  /** Signs somebody in; nobody for an empty name. */
  public void as(String name) {
    login = name;
  }

  @Override
  public Optional<Handle> handle() {
    return Optional.of(login).filter(name -> !name.isEmpty()).map(Handle::of);
  }
}

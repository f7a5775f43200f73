package org.quorate.engine.cdi;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/**
 * A call of a guarded method.
 *
 * @param caller nothing if nobody is signed in, or no bean tells
 */
public record Call(Method method, List<@Nullable Object> arguments, Optional<Handle> caller) {

  public Call {
    arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
  }
}

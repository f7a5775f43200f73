package org.quorate.engine.cdi;

import java.util.List;

/** The beans that either extension adds. */
final class Beans {
  static final List<Class<?>> ALL =
      List.of(
          ContainerEngine.class,
          ContainerDocket.class,
          FactCheck.class,
          ReloadedCharter.class,
          Guard.class,
          OfArgument.class,
          GovernedInterceptor.class);

  private Beans() {}
}

package org.quorate.jakarta;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.Handle;
import org.quorate.engine.cdi.Caller;
import org.quorate.jakarta.suite.Merges;

class GuardTest {

  /** Another one who tells who calls, beside that of the suite. */
  @Singleton
  static class Another implements Caller {
    @Override
    public Optional<Handle> handle() {
      return Optional.of(Handle.of("bob"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoWhoTellWhoCallsAreAMistakeAndNotNobody(Container kind) {
    try (SeContainer container = kind.initializer().addBeanClasses(Another.class).initialize()) {
      Merges merges = container.select(Merges.class).get();
      assertThatThrownBy(() -> merges.approve("ann"))
          .isInstanceOf(AmbiguousResolutionException.class);
    }
  }
}

package org.quorate.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.enterprise.inject.se.SeContainer;
import java.io.IOException;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quorate.jakarta.suite.Suite;

/** The suite in containers that a program starts itself. */
class ContainersTest {

  /** It runs once with each of two validators. */
  @Test
  void theValidatorIsTheOneThatTheBuildMeans() {
    assertThat(HibernateValidator.class.getPackage().getImplementationVersion())
        .isEqualTo(System.getProperty("quorate.validator"));
  }

  @TestFactory
  Stream<DynamicTest> weld() throws IOException {
    return suite(Container.WELD);
  }

  @TestFactory
  Stream<DynamicTest> openWebBeans() throws IOException {
    return suite(Container.OPEN_WEB_BEANS);
  }

  private static Stream<DynamicTest> suite(Container kind) throws IOException {
    try (SeContainer container = kind.initializer().initialize()) {
      return container.select(Suite.class).get().run().entrySet().stream()
          .map(each -> dynamicTest(each.getKey(), () -> assertThat(each.getValue()).isEmpty()))
          .toList()
          .stream();
    }
  }
}

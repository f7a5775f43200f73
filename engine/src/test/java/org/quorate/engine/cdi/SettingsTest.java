package org.quorate.engine.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers that provide MicroProfile Config are tried for real, in {@code samples/jakarta}. */
class SettingsTest {
  private static final String NAME = "quorate.test.setting";

  @AfterEach
  void forget() {
    System.clearProperty(NAME);
  }

  @Test
  void systemPropertiesSpeakWhereTheInterfaceIsThereAndNobodyProvidesIt() {
    assertThatThrownBy(ConfigProvider::getConfig).isInstanceOf(IllegalStateException.class);
    assertThat(Settings.value(NAME)).isEmpty();
    System.setProperty(NAME, "told");
    assertThat(Settings.value(NAME)).contains("told");
  }
}

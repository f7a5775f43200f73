package org.quorate.engine.cdi;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings from MicroProfile Config where that is, else from system properties. */
final class Settings {
  private static final boolean PROFILE = isThere("org.eclipse.microprofile.config.ConfigProvider");

  private Settings() {}

  static Optional<String> value(String name) {
    Optional<String> configured = PROFILE ? Profile.value(name) : Optional.empty();
    return configured.or(() -> Optional.ofNullable(System.getProperty(name)));
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, Settings.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  /** Loaded only where the interface is. */
  private static final class Profile {
    private Profile() {}

    static Optional<String> value(String name) {
      try {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
      } catch (IllegalStateException nobodyProvidesIt) {
        return Optional.empty();
      }
    }
  }
}

package org.quorate.engine.cdi;

import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Settings from MicroProfile Config where that is, else from system properties. Open to hosts, so
 * that their settings come from the same place.
 */
public final class Settings {
  private static final boolean PROFILE = isThere("org.eclipse.microprofile.config.ConfigProvider");

  private Settings() {}

  /** What a setting says; nothing if it is not set. */
  public static Optional<String> value(String name) {
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

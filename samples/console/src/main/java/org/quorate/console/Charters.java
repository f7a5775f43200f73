package org.quorate.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.engine.charter.Directory;

/** Which charter a command decides by. */
final class Charters {
  private static final List<String> PRESETS =
      List.of("apache", "kubernetes", "linux-kernel", "nodejs", "open-core", "small");
  private static final List<String> PLACES =
      List.of("GOVERNANCE.md", ".github/GOVERNANCE.md", "docs/GOVERNANCE.md");

  private Charters() {}

  static CharterSource source(Path folder, @Nullable Path file, @Nullable String preset)
      throws Mistaken, IOException {
    if (file != null && preset != null) {
      throw new Mistaken("both a charter and a preset are given", "give one of them");
    } else if (preset != null) {
      return preset(preset);
    } else if (file != null) {
      return at(file.toAbsolutePath());
    }
    for (String place : PLACES) {
      if (Files.isRegularFile(folder.resolve(place))) {
        return Directory.of(folder, place);
      }
    }
    throw new Mistaken(
        "there is no GOVERNANCE.md in `" + folder + "`", "name one with --charter or --preset");
  }

  static CharterSource at(Path file) throws Mistaken, IOException {
    Path folder = file.getParent();
    Path name = file.getFileName();
    if (folder == null || name == null || !Files.isRegularFile(file)) {
      throw new Mistaken("`" + file + "` is no file", "name a Markdown document");
    }
    return Directory.of(folder, name.toString());
  }

  private static CharterSource preset(String name) throws Mistaken, IOException {
    String path = "/org/quorate/rules/presets/" + name + ".md";
    InputStream found = PRESETS.contains(name) ? Charters.class.getResourceAsStream(path) : null;
    if (found == null) {
      throw new Mistaken(
          "there is no preset `" + name + "`", "take one of " + String.join(", ", PRESETS));
    }
    try (InputStream in = found) {
      return CharterSource.of(name + ".md", Map.of(name + ".md", in.readAllBytes()));
    }
  }

  static Charter read(GovernanceEngine engine, CharterSource source, Terminal terminal)
      throws Mistaken {
    Reading reading = engine.read(source);
    for (Diagnostic diagnostic : reading.diagnostics()) {
      terminal.err().println(diagnostic);
    }
    if (reading.charter().isEmpty()) {
      throw new Mistaken(
          "the charter `" + source.main() + "` is rejected", "correct the mistakes above");
    }
    return reading.charter().get();
  }
}

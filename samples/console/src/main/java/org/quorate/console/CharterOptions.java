package org.quorate.console;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.console.print.Shown;
import org.quorate.engine.preset.Presets;
import picocli.CommandLine.Option;

/** Which charter a command decides by. */
final class CharterOptions {
  @Option(
      names = "--charter",
      paramLabel = "FILE",
      description = "The charter; else GOVERNANCE.md of the folder or its repository.")
  private @Nullable Path file;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "A charter that comes with Quorate; `quorate init --list` lists them.")
  private @Nullable String preset;

  /** Reads the charter; tells its mistakes and refuses if it is rejected. */
  Charter read(GovernanceEngine engine, Terminal terminal, Path folder) throws Mistaken {
    return accepted(engine.read(source(terminal, folder)), terminal);
  }

  /** The charter of a reading; tells its mistakes and refuses if it was rejected. */
  static Charter accepted(Reading reading, Terminal terminal) throws Mistaken {
    if (reading.charter().isPresent()) {
      return reading.charter().get();
    }
    List<Diagnostic> errors = reading.diagnostics().stream().filter(Diagnostic::isError).toList();
    for (Diagnostic error : errors) {
      terminal.err().println(Lines.of(error));
    }
    throw new Mistaken(
        "the charter is rejected for " + Words.counted(errors.size(), "mistake"),
        "correct the mistakes above, or decide by another charter");
  }

  /** The charter to read, where nothing is named that of a folder. */
  CharterSource source(Terminal terminal, Path folder) throws Mistaken {
    if (file != null && preset != null) {
      throw new Mistaken("both a charter and a preset are given", "give one of them");
    } else if (preset != null) {
      return preset(preset);
    }
    return file == null ? Documents.folder(folder) : Documents.file(terminal.resolve(file));
  }

  /** The preset of that name. */
  static CharterSource preset(String name) throws Mistaken {
    return Presets.source(name).orElseThrow(() -> unknown(name));
  }

  /** Says which presets there are. */
  static Mistaken unknown(String name) {
    return new Mistaken(
        "there is no preset `" + Shown.of(name) + "`",
        "take one of " + String.join(", ", Presets.names()));
  }
}

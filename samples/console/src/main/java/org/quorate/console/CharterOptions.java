package org.quorate.console;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.console.print.Shown;
import org.quorate.engine.git.BaseBranch;
import org.quorate.engine.git.BranchCharter;
import org.quorate.engine.git.HistoryNote;
import org.quorate.engine.preset.Presets;
import picocli.CommandLine.Option;

/** Which charter a command decides by. */
final class CharterOptions {
  @Option(
      names = "--charter",
      paramLabel = "FILE",
      description =
          "The charter, as the file is; else GOVERNANCE.md as committed in the repository, or that of"
              + " the folder where there is none.")
  private @Nullable Path file;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "A charter that comes with Quorate; `quorate init --list` lists them.")
  private @Nullable String preset;

  /**
   * A charter with where it comes from.
   *
   * @param origin such as {@code commit 0123456789ab on branch main}; empty if it was named
   */
  record Chosen(Charter charter, String origin, List<HistoryNote> notes) {}

  /** The charter of a reading of what was named. */
  static Chosen named(Reading reading) throws Mistaken {
    return new Chosen(accepted(reading, "the charter", List.of()), "", List.of());
  }

  /** The charter in force on a branch, or that of a folder where there is no repository. */
  static Chosen found(GovernanceEngine engine, Path folder, @Nullable BaseBranch base)
      throws Mistaken, IOException {
    if (base == null) {
      return named(engine.read(Documents.folder(folder)));
    }
    BranchCharter inForce =
        base.charter(CharterSource.PLACES, engine::read)
            .orElseThrow(() -> Documents.notCommitted(folder, base));
    String origin = base.toString();
    return new Chosen(
        accepted(inForce.reading(), "the charter of " + origin, inForce.notes()),
        origin,
        inForce.notes());
  }

  /** The charter of a reading; refuses with its mistakes if it was rejected. */
  private static Charter accepted(Reading reading, String what, List<HistoryNote> notes)
      throws Mistaken {
    if (reading.charter().isPresent()) {
      return reading.charter().get();
    }
    List<Diagnostic> errors = reading.diagnostics().stream().filter(Diagnostic::isError).toList();
    throw new Mistaken(
        what
            + " is rejected for "
            + Words.counted(errors.size(), "mistake")
            + notes.stream().map(note -> "; " + note.message()).collect(joining()),
        "correct the mistakes above, or decide by another charter",
        errors);
  }

  /** The charter that is named, or null if none is. */
  @Nullable CharterSource source(Terminal terminal) throws Mistaken {
    if (file != null && preset != null) {
      throw new Mistaken("both a charter and a preset are given", "give one of them");
    } else if (preset != null) {
      return preset(preset);
    }
    return file == null ? null : Documents.file(terminal.resolve(file));
  }

  /** The preset of that name. */
  static CharterSource preset(String name) throws Mistaken {
    return Presets.source(name).orElseThrow(() -> unknown(name));
  }

  /** Says which presets there are. */
  static Mistaken unknown(String name) {
    return new Mistaken(
        "there is no preset `" + Shown.of(name) + "`", Likely.help(name, Presets.names()));
  }
}

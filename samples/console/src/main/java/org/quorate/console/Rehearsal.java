package org.quorate.console;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Person;
import org.quorate.contribution.Review;
import org.quorate.engine.json.CaseWriter;
import org.quorate.engine.owners.Codeowners;
import org.quorate.engine.owners.OwnersAliases;
import org.quorate.engine.owners.OwnersFile;
import org.quorate.engine.owners.ProwOwners;
import org.quorate.engine.preset.Presets;
import org.quorate.merge.MayMerge;

/**
 * Runs the commands once in silence, so that the class-data archive that the script makes of it
 * holds what they need and later starts are quick.
 */
final class Rehearsal {
  private static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");

  private Rehearsal() {}

  /** Rehearses in a folder. */
  public static void main(String[] arguments) {
    String folder = arguments.length == 0 ? "." : arguments[0];
    for (String preset : Presets.names()) {
      run(folder, "explain", "-", "--preset", preset);
    }
    run(folder, "decide", "--preset", "small");
    run(folder, "explain", "-");
    run(folder, "lint", folder);
    run(folder, "init", "--list");
    run(folder, "audit", folder, "--preset", "kubernetes", "--max", "50");
    run(folder, "audit", folder, "--preset", "linux-kernel", "--json");
    owners();
    run(folder, "--help");
    run(folder, "no such command");
  }

  private static void run(String folder, String... arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    ByteArrayInputStream in =
        new ByteArrayInputStream(CaseWriter.write(question()).getBytes(StandardCharsets.UTF_8));
    Main.run(new Terminal(in, nowhere, nowhere, Path.of(folder), 100, true, false), arguments);
  }

  /** A history of this project alone would show no owners files. */
  private static void owners() {
    OwnersFile file = OwnersFile.parse("filters:\n  '\\.go$':\n    approvers: [ann, \"bob\"]\n");
    OwnersAliases aliases = OwnersAliases.parse("aliases:\n  all:\n  - ann\n");
    new ProwOwners(handle -> handle)
        .of(folder -> Optional.of(file), aliases, List.of("a.go", "a.c"));
    Codeowners.parse("CODEOWNERS", "*.go @ann\n").of(List.of("a.go"), handle -> handle);
  }

  private static MayMerge question() {
    Contribution contribution =
        Contribution.builder("1", Handle.of("ann"))
            .paths("src/a.c", "docs/a.md")
            .opened(OPENED)
            .review(Review.of("bob", Review.Verdict.APPROVE, OPENED.plusSeconds(60)))
            .people(List.of(Person.of("bob", "maintainer"), Person.of("eve", "maintainer")))
            .build();
    return new MayMerge(contribution, OPENED.plusSeconds(3600), Known.everything());
  }
}

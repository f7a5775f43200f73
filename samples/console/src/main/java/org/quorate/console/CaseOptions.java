package org.quorate.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.json.CaseFormat;
import org.quorate.engine.json.Importing;
import org.quorate.engine.json.QuestionReader;
import org.quorate.engine.json.QuestionReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The case that a command decides: where it is, what printed it, as of when. */
@Command(
    footer = {
      "",
      "Where cases come from:",
      "  GitHub  gh pr view 42 --json number,title,author,state,isDraft,baseRefName,headRefOid,",
      "          createdAt,updatedAt,mergedAt,closedAt,labels,files,changedFiles,commits,reviews,",
      "          statusCheckRollup,comments",
      "          samples/console/github-case OWNER/REPO 42 tells more: committers, where renamed",
      "          files were, who set a label, what a dismissed review had said",
      "  GitLab  an object of the answers of its REST interface: {\"merge_request\": ...,",
      "          \"approvals\": ..., \"diffs\": ..., \"commits\": ..., \"versions\": ..., \"notes\": ...,",
      "          \"label_events\": ..., \"statuses\": ...}",
      "  Gerrit  https://HOST/changes/42 with the options o=DETAILED_LABELS, o=DETAILED_ACCOUNTS,",
      "          o=ALL_REVISIONS, o=ALL_COMMITS, o=ALL_FILES and o=MESSAGES, with the answer of",
      "          https://HOST/changes/42/comments in it as \"comments\"",
      "",
      "A file of our own format may ask about a ballot, a rise, a departure or the whole ladder too:",
      "`kind` is may-merge, has-passed, may-become, must-step-down or ladder-review. Where rows of",
      "departures take votes, `activity` tells what electors did: beside the `ballot` of has-passed,",
      "or beside the `ballots` of a contribution.",
      "",
      "Exit codes: 0 allowed; 1 blocked or waiting; 2 wrong use or unreadable input; 3 undetermined."
    })
final class CaseOptions {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      paramLabel = "CASE.json",
      arity = "0..1",
      description = "A case, or what a forge prints of a contribution; `-`, the default, is stdin.")
  private Path file = STANDARD_INPUT;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      converter = Format.class,
      description = "case, gh, github, gitlab or gerrit; else seen from the file.")
  private @Nullable CaseFormat format;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description =
          "The repository that the change is to go to; else that of this folder. Its base branch holds"
              + " the charter, where none is named, and the owners files.")
  private @Nullable Path repository;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Moment.class,
      description = "Decide as of 2026-03-04T10:00:00Z or of the start of 2026-03-04, UTC.")
  private @Nullable Instant at;

  /** Reads the case; refuses it with its problems if it cannot be read. */
  QuestionReading.Readable read(Terminal terminal) throws Mistaken {
    QuestionReading reading = reading(terminal);
    if (reading instanceof QuestionReading.Readable readable) {
      return readable;
    }
    List<Diagnostic> problems =
        reading.problems().stream().map(problem -> problem.diagnostic(shown())).toList();
    throw new Mistaken(
        "the case cannot be read for " + Words.counted(problems.size(), "problem"),
        "correct what stands above",
        problems);
  }

  /** The folder of the repository that the change is to go to, if there is one. */
  Path folder(Terminal terminal) {
    return repository == null ? terminal.directory() : terminal.resolve(repository);
  }

  /** Whether that folder was named. */
  boolean namesRepository() {
    return repository != null;
  }

  /** How the instant was chosen. */
  String instant(CaseFormat origin) {
    if (at != null) {
      return "as asked";
    }
    String chosen =
        origin == CaseFormat.QUORATE ? "the `at` of the case" : "the newest instant in the file";
    return chosen + "; --at judges as of another, such as now";
  }

  private Importing importing() {
    Importing how = format == null ? Importing.DEFAULT : Importing.DEFAULT.from(format);
    return at == null ? how : how.asOf(at);
  }

  private QuestionReading reading(Terminal terminal) throws Mistaken {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return QuestionReader.read(terminal.in(), importing());
      }
      try (InputStream in = Files.newInputStream(terminal.resolve(file))) {
        return QuestionReader.read(in, importing());
      }
    } catch (IOException e) {
      throw Mistaken.about(shown(), "cannot be read", e);
    }
  }

  private String shown() {
    return file.equals(STANDARD_INPUT) ? "stdin" : file.toString();
  }
}

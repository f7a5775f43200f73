package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.Finding;
import org.quorate.GovernanceEngine;
import org.quorate.Unknown;
import org.quorate.Unmet;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.Reading;
import org.quorate.engine.charter.Directory;
import org.quorate.engine.json.CaseFiles;
import org.quorate.engine.json.Importing;
import org.quorate.merge.MergeDecision;

/**
 * Charters that were accepted under {@code governance: 1}, with the digests and the answers that
 * they got: every later engine accepts them, and gives the same. Nothing here is ever written anew;
 * an answer that has to change wants another number in the front matter.
 *
 * <p>{@code -Dquorate.frozen=new} writes the answers of a folder that has none yet.
 */
class FrozenTest {
  private static final Path FROZEN = Path.of("src/test/resources/org/quorate/frozen");
  private static final boolean NEW = "new".equals(System.getProperty("quorate.frozen"));

  static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FROZEN)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void whatWasAcceptedIsAcceptedAndDecidedAsItWas(Path folder) throws IOException {
    Path answers = folder.resolve("answers.txt");
    List<String> now = answers(folder);
    if (NEW && !Files.exists(answers)) {
      Files.write(answers, now);
    }
    assertThat(now).containsExactlyElementsOf(Files.readAllLines(answers));
  }

  private static List<String> answers(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (GovernanceEngine engine = Engines.create()) {
      Reading reading = engine.read(Directory.of(folder, "GOVERNANCE.md"));
      Charter charter =
          reading.charter().orElseThrow(() -> new AssertionError(reading.diagnostics()));
      CharterRef ref = charter.ref();
      lines.add("rules " + ref.rules());
      lines.add("people " + ref.people());
      lines.add("text " + ref.text());
      CaseFiles.in(
              folder,
              Importing.DEFAULT,
              (file, problems) -> {
                throw new AssertionError(file + ": " + problems);
              })
          .read(question -> add(engine.decide(charter, question), lines));
    }
    return lines;
  }

  private static void add(MergeDecision decision, List<String> lines) {
    lines.add("");
    lines.add(
        decision.question().contribution().id()
            + " "
            + decision.facts()
            + " "
            + decision.outcome());
    decision.findings().forEach(finding -> lines.add("  " + line(finding)));
    decision.obligations().forEach(owed -> lines.add("  owed " + owed.rule().name()));
  }

  private static String line(Finding finding) {
    String line = finding.rule().name() + " " + finding.column() + ": ";
    line += finding.getClass().getSimpleName();
    if (finding instanceof Unmet unmet) {
      return line + " " + unmet.cure();
    }
    return finding instanceof Unknown unknown ? line + " " + unknown.missing() : line;
  }
}

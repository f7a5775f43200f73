package org.quorate.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As many rows and people as charters may have; half a minute is a hang. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LargeCaseTest {
  private static final String CASE =
      """
      {"kind": "may-merge", "format": 1, "at": "2026-03-04T10:00:00Z", "known": "everything",
       "contribution": {"id": "1", "author": "u5", "branch": "main",
        "files": [{"path": "src/a.c"}]}}
      """;

  @TempDir Path folder;

  @Test
  void whoCanUnblockThousandsOfRowsIsToldWithoutATrialOfEach() throws IOException {
    StringBuilder text =
        new StringBuilder("<!-- charter: roles -->\n| Role | Rung below |\n| --- | --- |\n");
    text.append(
        "| maintainer | |\n| lead | maintainer |\n\n<!-- charter: roster -->\n| Handle | Role |\n| --- | --- |\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("| @u").append(i).append(i % 3 == 0 ? " | lead |\n" : " | maintainer |\n");
    }
    text.append(
        "\n<!-- charter: reviews -->\n| Rule | When | Approvals | Which approvals count |\n");
    text.append("| --- | --- | --- | --- |\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("| r")
          .append(i)
          .append(" | path `src/**` | 5 maintainers including 2 lead | separate people |\n");
    }
    Files.writeString(folder.resolve("LARGE.md"), text);

    Ran explain = Ran.with(CASE, folder, "explain", "--charter", "LARGE.md");

    assertThat(explain.code()).isEqualTo(1);
    assertThat(explain.err()).isEmpty();
    assertThat(explain.out()).startsWith("blocked by reviews/").contains("Who can unblock it");
  }
}

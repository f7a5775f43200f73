package org.quorate.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that asks GitHub for everything, with a `gh` that answers from here. */
@DisabledOnOs(OS.WINDOWS)
class GitHubCaseTest {
  private static final Path SCRIPT = Path.of("github-case").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void printsACaseThatLeavesNothingToAskFor() throws Exception {
    gh(
        """
        case "$*" in
          "api repos/o/r/pulls/7 --jq .head.sha, tojson")
            echo c1
            echo '{"number":7,"user":{"login":"ann"},"title":"t","draft":false,"labels":[],
              "updated_at":"2026-02-06T10:00:00Z","base":{"ref":"main"},"head":{"sha":"c1"}}' ;;
          *"--paginate --slurp repos/o/r/pulls/7/files?per_page=100"*)
            echo '[[{"filename":"a","status":"modified"}],[]]' ;;
          *"/pulls/7/reviews?"*)
            echo '[[{"id":1,"user":{"login":"bob"},"state":"APPROVED","commit_id":"c1",
              "submitted_at":"2026-02-05T10:00:00Z"}]]' ;;
          *"/commits/c1/check-runs?"*) echo '[{"total_count":0,"check_runs":[]}]' ;;
          *"/commits/c1/status?"*) echo '[{"total_count":0,"statuses":[]}]' ;;
          *"/pulls/7/commits?"* | *"/issues/7/comments?"* | *"/issues/7/timeline?"*) echo '[[]]' ;;
          *) echo "asked for $*" >&2; exit 1 ;;
        esac
        """);

    Ran asked = script("o/r", "7");
    Ran explained = Ran.with(asked.out(), folder, "explain", "--preset", "small");

    assertThat(asked.err()).isEmpty();
    assertThat(explained.err()).isEmpty();
    assertThat(explained.out()).contains("contribution  7 `t` by @ann", "@bob");
    assertThat(explained.out()).doesNotContain("not in the file");
  }

  @Test
  void whatGitHubRefusesIsNoCase() throws Exception {
    gh("echo 'gh: Not Found (HTTP 404)' >&2; exit 1");

    Ran asked = script("o/r", "7");

    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err()).contains("Not Found");
  }

  @Test
  void asksWhichPullRequestIsMeant() throws Exception {
    Ran asked = script("o/r");

    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("help: give OWNER/REPO and its number");
  }

  @Test
  void saysWhatItIsForWhenAsked() throws Exception {
    Ran asked = script("--help");

    assertThat(asked.code()).isZero();
    assertThat(asked.out()).startsWith("Prints a pull request").contains("OWNER/REPO NUMBER");
  }

  private void gh(String body) throws Exception {
    Path gh = folder.resolve("gh");
    Files.writeString(gh, "#!/usr/bin/env bash\n" + body);
    assertThat(gh.toFile().setExecutable(true)).isTrue();
  }

  private Ran script(String... arguments) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(SCRIPT.toString()), Stream.of(arguments)).toList());
    builder.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}

package org.quorate.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.engine.json.JsonOutput;
import org.quorate.engine.preset.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a charter to start from. */
@Command(name = "init", description = "Writes a GOVERNANCE.md to start from.")
final class InitCommand implements Callable<Integer> {
  private static final int FORMAT = 1;
  private static final String NAME = "name: ";

  private final Main main;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder to write it into; else this one.")
  private Path folder = Path.of("");

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      defaultValue = "small",
      description = "The preset to start from (default: ${DEFAULT-VALUE}).")
  private String preset = "small";

  @Option(names = "--force", description = "Replace a GOVERNANCE.md that is there.")
  private boolean force;

  @Option(names = "--list", description = "List the presets, and write nothing.")
  private boolean list;

  @Option(names = "--json", description = "Print what is listed or written as JSON.")
  private boolean json;

  InitCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Mistaken {
    Terminal terminal = main.terminal();
    if (list) {
      list(terminal);
      return 0;
    }
    Path target = terminal.resolve(folder).resolve("GOVERNANCE.md");
    String text = Presets.text(preset).orElseThrow(() -> CharterOptions.unknown(preset));
    refuse(target);
    WholeFile.write(target, named(text, target));
    told(terminal, target, text.contains("of each touched module"));
    return 0;
  }

  private void list(Terminal terminal) {
    if (json) {
      terminal.print(
          JsonOutput.object(
              out -> {
                out.text("kind", "presets");
                out.number("format", FORMAT);
                out.list("presets", Presets.names(), InitCommand::listed);
              }));
      return;
    }
    Paper paper = terminal.paper();
    Presets.names().forEach(name -> paper.entry(0, name, 14, Ink.BOLD, title(name)));
    terminal.print(paper);
  }

  private static void listed(JsonOutput out, String name) throws IOException {
    out.text("name", name);
    out.text("title", title(name));
  }

  private void told(Terminal terminal, Path target, boolean ownersToo) {
    if (json) {
      terminal.print(
          JsonOutput.object(
              out -> {
                out.text("kind", "written");
                out.number("format", FORMAT);
                out.text("file", target.toString());
              }));
      return;
    }
    terminal.print(
        terminal
            .paper()
            .line("wrote " + target)
            .line(
                "now name your people in a table of Handle and Role below `<!-- charter: roster -->`"
                    + (ownersToo ? ", owners of files in OWNERS, CODEOWNERS or MAINTAINERS" : "")
                    + ", run `quorate lint "
                    + folderName()
                    + "`, and commit it"));
  }

  private String folderName() {
    return folder.toString().isEmpty() ? "." : folder.toString();
  }

  private void refuse(Path target) throws Mistaken {
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new Mistaken("`" + parent + "` is no folder", "make it first, or name another");
    }
    if (Files.exists(target) && !force) {
      throw new Mistaken("`" + target + "` is there already", "--force replaces it");
    }
  }

  private static String title(String preset) {
    return Presets.text(preset)
        .flatMap(text -> text.lines().filter(line -> line.startsWith(NAME)).findFirst())
        .map(line -> line.substring(NAME.length()))
        .orElse("");
  }

  /** The community's name is that of its folder, where that is a plain word. */
  private static String named(String text, Path target) {
    Path parent = target.getParent();
    Path name = parent == null ? null : parent.getFileName();
    return name != null && name.toString().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,60}")
        ? text.replaceFirst("(?m)^" + NAME + ".*$", NAME + name)
        : text;
  }
}

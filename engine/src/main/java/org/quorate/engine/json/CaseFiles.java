package org.quorate.engine.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quorate.merge.MayMerge;
import org.quorate.spi.FactSource;

/**
 * Files of cases as a source of questions: our own or what forges print, one contribution a file.
 *
 * <p>A file that is no case is told of and left out; the others are read all the same.
 */
public final class CaseFiles implements FactSource<MayMerge> {
  private final List<Path> files;
  private final Importing how;
  private final BiConsumer<? super Path, ? super List<CaseProblem>> refused;

  private CaseFiles(
      List<Path> files,
      Importing how,
      BiConsumer<? super Path, ? super List<CaseProblem>> refused) {
    this.files = List.copyOf(files);
    this.how = how;
    this.refused = refused;
  }

  /**
   * Some files, in their order.
   *
   * @param refused hears of each file that is no case, and why
   */
  public static CaseFiles of(
      List<Path> files,
      Importing how,
      BiConsumer<? super Path, ? super List<CaseProblem>> refused) {
    return new CaseFiles(files, how, refused);
  }

  /**
   * The {@code .json} files of a folder by name, those below it left out.
   *
   * @param refused hears of each file that is no case, and why
   * @throws IOException if the folder cannot be listed
   */
  public static CaseFiles in(
      Path folder, Importing how, BiConsumer<? super Path, ? super List<CaseProblem>> refused)
      throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
              .sorted()
              .toList();
      return new CaseFiles(files, how, refused);
    }
  }

  @Override
  public void read(Consumer<? super MayMerge> questions) throws IOException {
    for (Path file : files) {
      CaseReading reading = read(file);
      reading
          .question()
          .ifPresentOrElse(questions::accept, () -> refused.accept(file, reading.problems()));
    }
  }

  private CaseReading read(Path file) throws IOException {
    try (InputStream json = Files.newInputStream(file)) {
      return Importers.read(json, how);
    }
  }
}

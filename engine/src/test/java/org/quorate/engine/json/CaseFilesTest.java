package org.quorate.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFilesTest {
  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  private void read(CaseFiles files) throws IOException {
    files.read(question -> asked.add(question.contribution().id()));
  }

  private CaseFiles all() throws IOException {
    return CaseFiles.in(
        folder,
        Importing.DEFAULT,
        (file, problems) -> refused.add(file.getFileName() + " " + problems.get(0).code()));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theFilesOfAFolderAreReadByName() throws IOException {
    write("b.json", Cases.with("").replace("42", "second"));
    write("a.json", Cases.with("").replace("42", "first"));
    write("notes.txt", "no case");
    Files.createDirectory(folder.resolve("c.json"));
    read(all());
    assertThat(asked).containsExactly("first", "second");
    assertThat(refused).isEmpty();
  }

  @Test
  void aFileThatIsNoCaseIsToldOfAndTheOthersAreRead() throws IOException {
    write("a.json", "{");
    write("b.json", Cases.with(""));
    write("c.json", "[]");
    read(all());
    assertThat(asked).containsExactly("42");
    assertThat(refused).hasSize(2).allMatch(line -> line.matches("[ac]\\.json Q07\\d\\d"));
  }

  @Test
  void whatAForgePrintsIsACaseToo() throws IOException {
    Path file = folder.resolve("pull.json");
    Files.write(file, Cases.resource("forges/gh-view.json"));
    read(CaseFiles.of(List.of(file, file), Importing.DEFAULT, (path, problems) -> {}));
    assertThat(asked).hasSize(2);
  }

  @Test
  void aFileThatIsGoneIsAFailureOfTheSource() {
    CaseFiles files =
        CaseFiles.of(List.of(folder.resolve("gone")), Importing.DEFAULT, (path, problems) -> {});
    assertThatThrownBy(() -> read(files)).isInstanceOf(NoSuchFileException.class);
  }
}

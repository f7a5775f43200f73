package org.quorate.engine.charter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quorate.charter.CharterSource;

/**
 * Documents of a charter in one file. The first is {@code GOVERNANCE.md}; a line {@code %% FILE
 * path} begins another; {@code %% REPEAT n text} stands for n lines of the text, in which each
 * {@code #n#} is the number of the line; {@code %% BYTE xx} ends the line before it with that byte.
 */
final class Fixture {
  private Fixture() {}

  static CharterSource read(Path file) {
    try {
      // bytes as characters, so that text which is not UTF-8 survives
      return of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CharterSource of(String bytes) {
    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    StringBuilder open = texts.computeIfAbsent("GOVERNANCE.md", any -> new StringBuilder());
    for (String line : bytes.split("(?<=\n)")) {
      if (line.startsWith("%% FILE ")) {
        open = texts.computeIfAbsent(line.substring(8).strip(), any -> new StringBuilder());
      } else if (line.startsWith("%% REPEAT ")) {
        String[] words = line.strip().split(" ", 4);
        for (int i = 1; i <= Integer.parseInt(words[2]); i++) {
          open.append(words[3].replace("#n#", String.valueOf(i))).append('\n');
        }
      } else if (line.startsWith("%% BYTE ")) {
        open.setCharAt(open.length() - 1, (char) Integer.parseInt(line.strip().substring(8), 16));
        open.append('\n');
      } else {
        open.append(line);
      }
    }
    Map<String, byte[]> documents = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> documents.put(path, text.toString().getBytes(StandardCharsets.ISO_8859_1)));
    return CharterSource.of("GOVERNANCE.md", CharterSource.PLACES, documents);
  }
}

package org.quorate.engine.trailer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.contribution.Trailer;

/**
 * A commit message, apart from its trailers.
 *
 * @param body the message without the lines that are trailers, without blank lines at its end
 * @param trailers in the order of the message, folded lines joined by one space
 */
public record CommitMessage(String body, List<Trailer> trailers) {
  private static final Pattern CO_AUTHOR =
      Pattern.compile(
          "^[\\h>*-]*co-(?:authored|developed)-by\\h*:(.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  public CommitMessage {
    trailers = List.copyOf(trailers);
  }

  /**
   * Takes a message apart as {@code git interpret-trailers --parse --no-divider} does: trailers are
   * the last paragraph, never the first, if all its lines are trailers, or if one is made by git
   * itself and a quarter of them are trailers.
   */
  public static CommitMessage of(String text) {
    List<String> lines = lines(text);
    int end = TrailerBlock.end(lines);
    int start = TrailerBlock.start(lines, end);
    List<String> rest = new ArrayList<>(lines.subList(0, start));
    List<Trailer> trailers = new ArrayList<>();
    for (int i = start; i < end; i++) {
      String line = lines.get(i);
      int separator = TrailerBlock.separator(line);
      if (separator < 1 || TrailerBlock.isComment(line)) {
        rest.add(line);
        continue;
      }
      StringBuilder value = new StringBuilder(line.substring(separator + 1).strip());
      while (i + 1 < end && TrailerBlock.isContinuation(lines.get(i + 1))) {
        i++;
        value.append(' ').append(lines.get(i).strip());
      }
      trailers.add(new Trailer(line.substring(0, separator).strip(), value.toString().strip()));
    }
    rest.addAll(lines.subList(end, lines.size()));
    return new CommitMessage(String.join("\n", rest).stripTrailing(), trailers);
  }

  /**
   * Those whom the message calls co-authors, by whatever stands behind the key: in its trailers,
   * and in lines above them, where git sees none but people write them all the same.
   */
  public List<String> coAuthors() {
    List<String> values = new ArrayList<>();
    trailers.stream()
        .filter(trailer -> Meaning.of(trailer.key()) == Meaning.CO_AUTHORSHIP)
        .forEach(trailer -> values.add(trailer.value()));
    Matcher above = CO_AUTHOR.matcher(body);
    while (above.find()) {
      values.add(above.group(1).strip());
    }
    return values;
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', from)) {
      lines.add(text.substring(from, i > from && text.charAt(i - 1) == '\r' ? i - 1 : i));
      from = i + 1;
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }
}

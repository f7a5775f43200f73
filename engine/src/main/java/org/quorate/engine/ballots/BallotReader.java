package org.quorate.engine.ballots;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.vote.OptionName;

/**
 * Reads ballots in any of the formats but JSON. Whatever is wrong comes back as diagnostics, and
 * what is wrong with one vote stands beside that vote; nothing is thrown and nothing guessed.
 */
public final class BallotReader {
  /** 64 MiB. */
  static final int LARGEST = 64 << 20;

  /** Options of one election. */
  static final int MOST_OPTIONS = 200;

  private static final Pattern TWO_NUMBERS = Pattern.compile("\\d{1,6}[ \\t]+\\d{1,6}");
  private static final int BEGINNING = 100_000;

  private BallotReader() {}

  /**
   * The bytes of a file, at most one more than are read.
   *
   * @throws IOException if the stream cannot be read
   */
  public static byte[] bytes(InputStream in) throws IOException {
    return in.readNBytes(LARGEST + 1);
  }

  /** Which format a file begins in. */
  public static BallotFormat detect(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(bytes.length, BEGINNING); i++) {
      text.append((char) (bytes[i] & 0x7f));
    }
    return seen(text.toString());
  }

  /** Reads a file that is not JSON. */
  public static BallotReading read(byte[] bytes, BallotImporting how) {
    Mistakes mistakes = new Mistakes(how.file());
    Optional<Ballots> ballots =
        BallotText.decode(bytes, how.charset(), mistakes)
            .flatMap(text -> read(text, how, mistakes));
    if (ballots.isEmpty() || !mistakes.none()) {
      return mistakes.unreadable();
    }
    return new BallotReading.Readable(ballots.get());
  }

  private static Optional<Ballots> read(String text, BallotImporting how, Mistakes mistakes) {
    BallotFormat format = how.format() == null ? seen(text) : how.format();
    return switch (format) {
      case CSV -> new CsvBallots(text, how, mistakes).read();
      case BLT -> new BltBallots(text, mistakes).read();
      case DEBIAN -> new TallySheet(text, mistakes).read();
      case JSON -> {
        mistakes.add(
            BallotCode.FORM, Place.WHOLE, "JSON is not read here", "give it to its own reader");
        yield Optional.empty();
      }
    };
  }

  private static BallotFormat seen(String text) {
    if (TallySheet.OPTION.matcher(text).find()) {
      return BallotFormat.DEBIAN;
    }
    String first =
        text.lines()
            .map(line -> BltBallots.uncommented(line).strip())
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse("");
    if (first.startsWith("{")) {
      return BallotFormat.JSON;
    }
    return TWO_NUMBERS.matcher(first).matches() ? BallotFormat.BLT : BallotFormat.CSV;
  }

  static void tooMany(int line, Mistakes mistakes) {
    mistakes.add(
        BallotCode.LIMIT,
        new Place(line, 0),
        "there are more votes than are read: a million lines, ten million marks, a hundred million votes",
        "give equal votes once, with their number");
  }

  /** An option by its printed name; empty after a mistake. */
  static Optional<OptionName> option(String name, Place place, Mistakes mistakes) {
    try {
      return Optional.of(OptionName.of(name));
    } catch (IllegalArgumentException e) {
      mistakes.add(
          BallotCode.HEADER,
          place,
          Quoted.of(name) + " is no name of an option: " + e.getMessage(),
          "name it as the ballot does");
      return Optional.empty();
    }
  }
}

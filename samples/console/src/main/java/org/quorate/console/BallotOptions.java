package org.quorate.console;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.ballots.Accounts;
import org.quorate.engine.ballots.BallotColumns;
import org.quorate.engine.ballots.BallotFormat;
import org.quorate.engine.ballots.BallotImporting;
import org.quorate.engine.ballots.BallotReader;
import org.quorate.engine.ballots.BallotReading;
import org.quorate.engine.ballots.Ballots;
import org.quorate.engine.ballots.Electors;
import org.quorate.engine.ballots.Marking;
import org.quorate.engine.json.JsonBallots;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The ballots that are counted: where they are and how they are read. */
final class BallotOptions {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      paramLabel = "BALLOTS",
      arity = "0..1",
      description = "Ballots as they are published: CSV, BLT, a tally sheet, JSON; `-` is stdin.")
  private Path file = STANDARD_INPUT;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      converter = FormatWord.class,
      description = "csv, blt, debian or json; else seen from the file.")
  private @Nullable BallotFormat format;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      converter = EncodingWord.class,
      description = "How text is encoded, such as ISO-8859-1 or GBK; else UTF-8.")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--option",
      paramLabel = "HEADER",
      description = "Columns that are options, and no others; else seen from their cells.")
  private Set<String> options = new LinkedHashSet<>();

  @Option(names = "--leave", paramLabel = "HEADER", description = "Columns that are no options.")
  private Set<String> left = new LinkedHashSet<>();

  @Option(
      names = "--times",
      paramLabel = "HEADER",
      description = "The column that says how many equal votes a line stands for.")
  private String times = "";

  @Option(
      names = "--voter",
      paramLabel = "HEADER",
      description = "The column that says who voted: the last vote of each voter counts.")
  private String voter = "";

  @Option(
      names = "--no-voter",
      description = "No column says who voted, whatever its header: a name may stand there twice.")
  private boolean nameless;

  /** The bytes of the file. */
  byte[] bytes(Terminal terminal) throws Mistaken {
    if (!file.equals(STANDARD_INPUT)) {
      return GivenFile.bytes(terminal, file);
    }
    try {
      return BallotReader.bytes(terminal.in());
    } catch (IOException e) {
      throw Mistaken.about(shown(), "cannot be read", e);
    }
  }

  /** Whether a column says who voted. */
  boolean names() {
    return !voter.isBlank();
  }

  /** How files are read, as far as that is said. */
  BallotImporting how() {
    return BallotImporting.of(shown()).in(encoding);
  }

  /**
   * Reads them; refuses the file with its mistakes if it cannot be read.
   *
   * @param electors who could vote; null if nobody says
   * @param accounts which names of voters are one person
   */
  Ballots read(byte[] bytes, Marking marking, @Nullable Electors electors, Accounts accounts)
      throws Mistaken {
    if (nameless && names()) {
      throw new Mistaken(
          "`--voter` names the column that says who voted, and `--no-voter` says that none does",
          "leave one of them out");
    }
    BallotFormat from = format == null ? BallotReader.detect(bytes) : format;
    BallotImporting said =
        how()
            .from(from)
            .marked(marking)
            .with(new BallotColumns(options, left, times, voter, nameless))
            .knowing(accounts);
    BallotImporting how = electors == null ? said : said.among(electors);
    if (from != BallotFormat.CSV && !how.columns().equals(BallotColumns.SEEN)) {
      throw new Mistaken(
          "`" + shown() + "` has no columns, it is " + from.shown(),
          "leave out what names columns");
    }
    BallotReading reading =
        from == BallotFormat.JSON ? JsonBallots.read(bytes, how) : BallotReader.read(bytes, how);
    if (reading.ballots().isPresent()) {
      return reading.ballots().get();
    }
    throw new Mistaken(
        "the ballots cannot be read for " + Words.counted(reading.diagnostics().size(), "mistake"),
        "correct what stands above",
        reading.diagnostics());
  }

  /** The file as messages name it. */
  String shown() {
    return file.equals(STANDARD_INPUT) ? "stdin" : file.toString();
  }

  /** A format by the word that a person writes. */
  static final class FormatWord implements ITypeConverter<BallotFormat> {
    @Override
    public BallotFormat convert(String word) {
      return Arrays.stream(BallotFormat.values())
          .filter(format -> format.shown().equals(word.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("`" + word + "` is none of " + all()));
    }

    private static String all() {
      return Arrays.stream(BallotFormat.values())
          .map(BallotFormat::shown)
          .collect(Collectors.joining(", "));
    }
  }

  /** An encoding by its name. */
  static final class EncodingWord implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String word) {
      try {
        return Charset.forName(word);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("`" + word + "` is no encoding that Java knows");
      }
    }
  }
}

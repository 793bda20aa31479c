"""Three engines with one face: load a CSV file as texts, run a statement, get rows."""
import csv
import glob
import io
import os
import shutil
import subprocess


def header_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


class PostgreSQL:
    """A server of its own on a socket in a temporary folder, gone with it."""
    name, dialect = "PostgreSQL", "postgresql"

    def __init__(self, folder):
        bins = sorted(glob.glob("/usr/lib/postgresql/*/bin")) or [
            os.path.dirname(os.path.realpath(shutil.which("postgres") or ""))]
        self.bin, self.folder = bins[-1], folder
        os.makedirs(folder)
        self.user = []
        if os.getuid() == 0:  # the server does not run as root
            shutil.chown(folder, "postgres")
            os.chmod(os.path.dirname(folder), 0o755)
            self.user = ["runuser", "-u", "postgres", "--"]
        data = os.path.join(folder, "data")
        self.run([os.path.join(self.bin, "initdb"), "-D", data, "-U", "tester", "-A", "trust",
                  "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"])
        # Nothing here has to survive.
        self.server = subprocess.Popen(
            self.user + [os.path.join(self.bin, "postgres"), "-D", data, "-k", folder, "-h", "",
                         "-c", "jit=off", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "work_mem=256MB",
                         "-c", "max_wal_size=2GB"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
        self.run([os.path.join(self.bin, "pg_isready"), "-h", folder, "-d", "postgres"], tries=100)
        self.name += " " + self.psql("SHOW server_version").split()[0]

    def run(self, command, tries=1):
        import time
        for left in range(tries, 0, -1):
            result = subprocess.run(self.user + command, capture_output=True, cwd=self.folder,
                                    check=False)
            if result.returncode == 0:
                return
            if left > 1:
                time.sleep(0.1)
        raise RuntimeError((result.stdout + result.stderr).decode()[-2000:])

    def psql(self, script):
        result = subprocess.run(
            ["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "tester",
             "-d", "postgres", "-f", "-"], input=script.encode(), capture_output=True, check=False)
        if result.returncode != 0:
            raise RuntimeError(result.stderr.decode())
        return result.stdout.decode()

    def quoted(self, name):
        return '"' + name.replace('"', '""') + '"'

    def reset(self):
        self.psql("SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public;")

    def load(self, table, path, numbers=(), missing=()):
        columns = header_of(path)
        self.psql(f"CREATE TABLE {self.quoted(table)} ("
                  + ", ".join(f"{self.quoted(c)} text" for c in columns) + ");")
        with open(path, "rb") as file:
            self.psql_file(f"COPY {self.quoted(table)} FROM STDIN WITH (FORMAT csv, HEADER)", file)
        for column in numbers:
            tokens = ", ".join(f"'{token}'" for token in [""] + list(missing))
            self.psql(f"ALTER TABLE {self.quoted(table)} ALTER {self.quoted(column)} TYPE float8 USING "
                      f"CASE WHEN {self.quoted(column)} IN ({tokens}) THEN NULL "
                      f"ELSE {self.quoted(column)}::float8 END;")
        self.psql(f"ANALYZE {self.quoted(table)};")

    def psql_file(self, command, file):
        result = subprocess.run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "tester",
             "-d", "postgres", "-c", command], stdin=file, capture_output=True, check=False)
        if result.returncode != 0:
            raise RuntimeError(result.stderr.decode())

    def execute(self, statement):
        self.psql(statement)

    def query(self, statement):
        text = self.psql("COPY (\n" + statement.rstrip().rstrip(";")
                         + "\n) TO STDOUT WITH (FORMAT csv, HEADER);")
        rows = csv.reader(io.StringIO(text, newline=""))
        return next(rows), rows

    def close(self):
        # The server stops at once when it is asked to; runuser hands the signal on.
        subprocess.run(self.user + [os.path.join(self.bin, "pg_ctl"), "stop", "-m", "immediate",
                                    "-D", os.path.join(self.folder, "data")],
                       capture_output=True, cwd=self.folder, check=False)
        self.server.wait(timeout=30)


class DuckDB:
    name, dialect = "DuckDB", "duckdb"

    def __init__(self, folder):
        import duckdb
        self.connection = duckdb.connect()
        self.connection.execute("SET threads = 2")
        self.name += " " + duckdb.__version__

    def quoted(self, name):
        return '"' + name.replace('"', '""') + '"'

    def reset(self):
        for kind, name in self.connection.execute(
                "SELECT table_type, table_name FROM information_schema.tables").fetchall():
            kind = "VIEW" if kind == "VIEW" else "TABLE"
            self.connection.execute(f"DROP {kind} {self.quoted(name)}")

    def load(self, table, path, numbers=(), missing=()):
        self.connection.execute(
            f"CREATE TABLE {self.quoted(table)} AS SELECT * FROM read_csv(?, header = true, "
            "all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '')", [path])
        for column in numbers:
            name = self.quoted(column)
            self.connection.execute(f"ALTER TABLE {self.quoted(table)} ALTER {name} "
                                    f"TYPE DOUBLE USING TRY_CAST({name} AS DOUBLE)")

    def execute(self, statement):
        self.connection.execute(statement)

    def query(self, statement):
        result = self.connection.execute(statement)
        return [column[0] for column in result.description], result.fetchall()

    def close(self):
        self.connection.close()


class Spark:
    name, dialect = "Spark", "spark"

    def __init__(self, folder):
        from pyspark.sql import SparkSession
        self.session = (
            SparkSession.builder.master("local[2]").appName("ahp")
            .config("spark.driver.memory", "4g").config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.legacy.createHiveTableByDefault", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", os.path.join(folder, "warehouse"))
            .config("spark.driver.maxResultSize", "0").getOrCreate())
        self.session.sparkContext.setLogLevel("OFF")
        self.name += " " + self.session.version

    def quoted(self, name):
        return "`" + name.replace("`", "``") + "`"

    def reset(self):
        for table in self.session.catalog.listTables():
            if table.isTemporary:
                self.session.catalog.dropTempView(self.quoted(table.name))
            else:
                kind = "VIEW" if table.tableType == "VIEW" else "TABLE"
                self.session.sql(f"DROP {kind} {self.quoted(table.name)}")

    def load(self, table, path, numbers=(), missing=()):
        frame = (self.session.read.option("header", True).option("multiLine", True)
                 .option("quote", '"').option("escape", '"').option("ignoreLeadingWhiteSpace", False)
                 .option("ignoreTrailingWhiteSpace", False).csv(path))
        for column in numbers:
            frame = frame.withColumn(column, frame[column].cast("double"))
        if table.isidentifier():
            # A view that stays needs tables that stay. Parquet takes any column name, CSV does not.
            frame.write.format("parquet").saveAsTable(table)
        else:
            frame.createOrReplaceTempView(self.quoted(table))

    def execute(self, statement):
        self.session.sql(statement.rstrip().rstrip(";"))

    def query(self, statement):
        frame = self.session.sql(statement.rstrip().rstrip(";"))
        return frame.columns, frame.collect()

    def close(self):
        self.session.stop()

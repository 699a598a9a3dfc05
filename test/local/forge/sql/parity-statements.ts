/** Statements that both engines must answer alike; each list runs on an empty database, in order. */

export interface Step {
  sql: string;
  params?: (string | number | boolean | null)[];
  ddl?: true;
  /** MySQL's error number, where an error is what must come. */
  errno?: number;
}

const ddl = (sql: string, errno?: number): Step => ({
  sql,
  ddl: true,
  ...(errno === undefined ? {} : { errno })
});
const run = (sql: string, ...params: NonNullable<Step['params']>): Step => ({ sql, params });
const fails = (errno: number, sql: string, ...params: NonNullable<Step['params']>): Step => ({
  sql,
  params,
  errno
});

const NOTES =
  'CREATE TABLE notes (id VARCHAR(36) NOT NULL PRIMARY KEY, title VARCHAR(20) NOT NULL, body MEDIUMTEXT, ' +
  'at BIGINT NOT NULL DEFAULT 0, rev INT NOT NULL DEFAULT 1, open BOOLEAN NOT NULL DEFAULT TRUE, weight DOUBLE)';

const LONG = 'Zeile mit Umlaut äöü. '.repeat(14_000);

export const PARITY: Record<string, Step[]> = {
  'the migration runner of @forge/sql': [
    ddl(
      'CREATE TABLE IF NOT EXISTS __migrations (id BIGINT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(255) NOT NULL, migratedAt TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);'
    ),
    run('INSERT INTO __migrations (name) VALUES (?);', 'v001'),
    run('INSERT INTO __migrations (name) VALUES (?);', 'v002'),
    ddl('SELECT id, name FROM __migrations;'),
    run('SELECT COUNT(*) AS n FROM __migrations WHERE migratedAt IS NOT NULL')
  ],
  'values of every kind': [
    ddl(NOTES),
    run(
      'INSERT INTO notes (id, title, body, at, open, weight) VALUES (?, ?, ?, ?, ?, ?)',
      'a',
      'emoji 🧯👩‍🚒',
      'שלום עולם مرحبا',
      1_795_238_400_123,
      true,
      1.5
    ),
    run(
      'INSERT INTO notes (id, title, body, open, weight) VALUES (?, ?, ?, ?, ?)',
      'b',
      'it\'s \\ "quoted" %_',
      null,
      false,
      null
    ),
    run('INSERT INTO notes (id, title, body) VALUES (?, ?, ?)', 'c', '', LONG),
    run("INSERT INTO notes (id, title) VALUES ('d', 'back\\\\slash\\n\\'q\\'')"),
    run('INSERT INTO notes (id, title) VALUES ("e", "double ""quotes""")'),
    run('SELECT id, title, at, rev, open, weight FROM notes ORDER BY id'),
    run('SELECT body FROM notes ORDER BY id'),
    run(
      'SELECT 9007199254740993 AS big, -1 AS small, 1.0e0 AS whole, NULL AS nil, TRUE AS yes, ? AS bound',
      false
    ),
    run('SELECT `title` FROM `notes` WHERE `id` = ? -- a comment with a ? mark', 'a'),
    run('SELECT /* ? */ id FROM notes WHERE title LIKE ?', '%👩‍🚒%')
  ],
  'comparing and ordering text': [
    ddl(NOTES),
    run(
      "INSERT INTO notes (id, title, at) VALUES ('1', 'Abc', 2), ('2', 'abc', 1), ('3', 'äbc', 2), ('4', 'ABD', 1), ('5', 'abc ', 3), ('6', 'a%c', 3)"
    ),
    run('SELECT id FROM notes WHERE title = ? ORDER BY id', 'abc'),
    run('SELECT id FROM notes WHERE title LIKE ? ORDER BY id', 'a%'),
    run('SELECT id FROM notes WHERE title LIKE ? ORDER BY id', 'a\\%c'),
    run("SELECT id FROM notes WHERE title LIKE ? ESCAPE '|' ORDER BY id", 'a|%c'),
    run("SELECT id FROM notes WHERE title LIKE ? ESCAPE '|' ORDER BY id", 'a|%C'),
    run("SELECT id FROM notes WHERE title LIKE ? ESCAPE '|' ORDER BY id", 'A%'),
    run('SELECT id FROM notes WHERE title LIKE ? ORDER BY id', '_bc'),
    run('SELECT id FROM notes WHERE LOWER(title) LIKE ? ORDER BY id', 'ab%'),
    run('SELECT id, at FROM notes ORDER BY at DESC, title, id'),
    run('SELECT DISTINCT at FROM notes ORDER BY at'),
    run('SELECT id, body FROM notes ORDER BY body, id LIMIT 2'),
    run('SELECT id FROM notes ORDER BY id LIMIT ? OFFSET ?', 2, 3),
    run(
      'SELECT UPPER(title) AS up, LENGTH(title) AS bytes, CHAR_LENGTH(title) AS letters FROM notes ORDER BY id'
    ),
    run("SELECT CONCAT(title, '-', at) AS joined, CONCAT(title, body) AS none FROM notes ORDER BY id"),
    run('SELECT id FROM notes WHERE id IN (?, ?, ?) AND NOT (title = ?) ORDER BY id', '1', '2', '9', 'abc')
  ],
  'counting changed rows': [
    ddl(NOTES),
    run("INSERT INTO notes (id, title) VALUES ('1', 'one'), ('2', 'two'), ('3', 'three')"),
    run('UPDATE notes SET title = ? WHERE id = ?', 'uno', '1'),
    run('UPDATE notes SET title = ? WHERE id = ?', 'uno', '1'),
    run('UPDATE notes SET rev = rev + 1 WHERE id = ? AND rev = ?', '1', 1),
    run('UPDATE notes SET rev = rev + 1 WHERE id = ? AND rev = ?', '1', 1),
    run('UPDATE notes SET at = 7'),
    run('DELETE FROM notes WHERE id > ?', '1'),
    run('DELETE FROM notes WHERE id > ?', '1'),
    run('SELECT id, title, at, rev FROM notes')
  ],
  upserts: [
    ddl(
      'CREATE TABLE marks (owner VARCHAR(20) NOT NULL, name VARCHAR(20) NOT NULL, n INT NOT NULL, note VARCHAR(20), PRIMARY KEY (owner, name))'
    ),
    run("INSERT IGNORE INTO marks (owner, name, n) VALUES ('a', 'x', 1), ('a', 'x', 2), ('b', 'x', 3)"),
    run("INSERT IGNORE INTO marks (owner, name, n) VALUES ('a', 'x', 9)"),
    run(
      'INSERT INTO marks (owner, name, n) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE n = VALUES(n)',
      'a',
      'x',
      5
    ),
    run(
      'INSERT INTO marks (owner, name, n) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE n = VALUES(n)',
      'a',
      'x',
      5
    ),
    run(
      'INSERT INTO marks (owner, name, n) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE n = VALUES(n)',
      'c',
      'x',
      5
    ),
    run(
      "INSERT INTO marks (owner, name, n, note) VALUES ('a', 'x', 6, 'p'), ('d', 'x', 1, NULL), ('c', 'x', 5, NULL) ON DUPLICATE KEY UPDATE n = VALUES(n), note = VALUES(note)"
    ),
    run(
      'INSERT INTO marks (owner, name, n) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE n = n + VALUES(n)',
      'd',
      'x'
    ),
    run(
      "INSERT INTO marks (owner, name, n) SELECT owner, 'y', n FROM marks ON DUPLICATE KEY UPDATE n = VALUES(n)"
    ),
    run('SELECT owner, name, n, note FROM marks ORDER BY owner, name')
  ],
  'numbers given by the database': [
    ddl(
      'CREATE TABLE log (id BIGINT NOT NULL AUTO_INCREMENT, line VARCHAR(50) NOT NULL, PRIMARY KEY (id), UNIQUE KEY by_line (line), KEY by_both (line, id))'
    ),
    run('INSERT INTO log (line) VALUES (?)', 'a'),
    run("INSERT INTO log (line) VALUES ('b'), ('c'), ('d')"),
    run("INSERT INTO log (id, line) VALUES (100, 'e')"),
    run('INSERT INTO log (line) VALUES (?)', 'f'),
    run('UPDATE log SET line = ? WHERE id = 1', 'aa'),
    run('SELECT id, line FROM log ORDER BY id'),
    ddl('TRUNCATE TABLE log'),
    run('INSERT INTO log (line) VALUES (?)', 'z')
  ],
  'aggregates and decimals': [
    ddl(NOTES),
    run(
      "INSERT INTO notes (id, title, at, weight) VALUES ('1', 'a', 1, 0.5), ('2', 'a', 2, 1.25), ('3', 'b', 4, NULL)"
    ),
    run(
      'SELECT COUNT(*) AS n, SUM(at) AS total, AVG(at) AS mean, MIN(at) AS low, MAX(at) AS high, SUM(weight) AS heavy FROM notes'
    ),
    run(
      'SELECT title, SUM(at) AS total, COUNT(DISTINCT at) AS kinds FROM notes GROUP BY title HAVING SUM(at) > 1 ORDER BY total DESC'
    ),
    run('SELECT COALESCE(SUM(at), 0) total, CAST(SUM(at) AS SIGNED) AS whole FROM notes WHERE id > ?', '9'),
    run('SELECT SUM(CASE WHEN at > 1 THEN 1 ELSE 0 END) AS late, SUM(open) FROM notes'),
    run('SELECT GREATEST(1, 2, 3) AS most, LEAST(4, 2) AS least, IFNULL(NULL, 5) AS some, 7 % 3 AS rest'),
    run('WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 4) SELECT n FROM r'),
    run('SELECT id, ROW_NUMBER() OVER (PARTITION BY title ORDER BY at DESC) AS place FROM notes ORDER BY id'),
    run('SELECT a.id, b.id AS other FROM notes a LEFT JOIN notes b ON b.at = a.at * 2 ORDER BY a.id'),
    run(
      'SELECT id FROM notes n WHERE EXISTS (SELECT 1 FROM notes m WHERE m.title = n.title AND m.id <> n.id) ORDER BY id'
    ),
    run("SELECT id FROM notes WHERE at = 1 UNION ALL SELECT 'x'")
  ],
  'JSON in text': [
    ddl('CREATE TABLE docs (id INT NOT NULL PRIMARY KEY, doc MEDIUMTEXT NOT NULL)'),
    run(
      'INSERT INTO docs (id, doc) VALUES (?, ?)',
      1,
      '{"s":"x \\"y\\"","n":1.5,"i":7,"b":true,"z":null,"list":[1,"two"],"deep":{"a key":{"k":"v"}}}'
    ),
    ...['$.s', '$.n', '$.i', '$.b', '$.z', '$.list[1]', '$.deep."a key".k', '$.missing'].map((path) =>
      run('SELECT JSON_UNQUOTE(JSON_EXTRACT(doc, ?)) AS v FROM docs', path)
    ),
    run("SELECT id FROM docs WHERE JSON_UNQUOTE(JSON_EXTRACT(doc, '$.b')) = 'true'"),
    run("SELECT id FROM docs WHERE CAST(JSON_UNQUOTE(JSON_EXTRACT(doc, '$.i')) AS SIGNED) > 6")
  ],
  'changing tables': [
    ddl(NOTES),
    ddl('CREATE TABLE IF NOT EXISTS notes (id INT)'),
    ddl('CREATE TABLE other (id INT NOT NULL PRIMARY KEY, a VARCHAR(300), b INT UNIQUE)'),
    ddl('CREATE INDEX by_at ON notes (at)'),
    ddl('CREATE INDEX by_at ON other (a(40), b DESC)'),
    ddl('CREATE UNIQUE INDEX one_title ON notes (title, at)'),
    ddl("ALTER TABLE notes ADD COLUMN owner VARCHAR(64) NOT NULL DEFAULT '', ADD COLUMN due BIGINT NULL"),
    ddl('ALTER TABLE notes ADD INDEX by_owner (owner)'),
    run("INSERT INTO notes (id, title) VALUES ('1', 'a')"),
    run('SELECT id, owner, due FROM notes'),
    ddl('ALTER TABLE notes DROP INDEX by_owner'),
    ddl('DROP INDEX by_at ON notes'),
    ddl('ALTER TABLE notes RENAME COLUMN due TO due_at'),
    ddl('ALTER TABLE notes DROP COLUMN weight'),
    run('SELECT due_at FROM notes'),
    ddl('DROP TABLE other'),
    ddl('DROP TABLE IF EXISTS other'),
    ddl('CREATE TABLE notes (id INT)', 1050),
    ddl('CREATE INDEX one_title ON notes (rev)', 1061),
    ddl('ALTER TABLE notes ADD COLUMN owner INT', 1060),
    ddl('ALTER TABLE notes DROP COLUMN nope', 1091),
    ddl('DROP INDEX nope ON notes', 1091),
    ddl('CREATE INDEX by_x ON missing (x)', 1146),
    ddl('DROP TABLE missing', 1051),
    ddl('CREATE TABLE broken (id INT', 1064)
  ],
  mistakes: [
    ddl(NOTES),
    ddl('CREATE UNIQUE INDEX one_title ON notes (title)'),
    run("INSERT INTO notes (id, title) VALUES ('1', 'a')"),
    fails(1062, "INSERT INTO notes (id, title) VALUES ('1', 'b')"),
    fails(1062, "INSERT INTO notes (id, title) VALUES ('2', 'a')"),
    fails(1062, "INSERT INTO notes (id, title) VALUES ('2', 'a ')"),
    fails(1062, "INSERT INTO notes (id, title) VALUES ('3', 'c'), ('4', 'c')"),
    fails(1048, 'INSERT INTO notes (id, title) VALUES (?, ?)', '2', null),
    fails(1364, "INSERT INTO notes (id) VALUES ('2')"),
    fails(1406, 'INSERT INTO notes (id, title) VALUES (?, ?)', '2', '👍'.repeat(21)),
    fails(1264, 'INSERT INTO notes (id, title, rev) VALUES (?, ?, ?)', '2', 'b', 2 ** 31),
    fails(1366, 'INSERT INTO notes (id, title, rev) VALUES (?, ?, ?)', '2', 'b', 'many'),
    fails(1146, 'SELECT 1 FROM missing'),
    fails(1054, 'SELECT nope FROM notes'),
    fails(1054, 'UPDATE notes SET nope = 1'),
    fails(1054, "INSERT INTO notes (id, nope) VALUES ('1', 2)"),
    fails(1136, "INSERT INTO notes (id, title) VALUES ('1')"),
    fails(1305, 'SELECT unknown_function(1) AS v'),
    fails(1052, 'SELECT id FROM notes a JOIN notes b ON a.id = b.id'),
    fails(1064, 'SELECT FROM WHERE'),
    fails(1210, 'SELECT ? AS a'),
    fails(1142, 'DROP TABLE notes'),
    fails(8130, 'SELECT 1; SELECT 2'),
    fails(1065, '  -- nothing'),
    run('INSERT INTO notes (id, title) VALUES (?, ?)', '2', '👍'.repeat(20)),
    run('SELECT id, title FROM notes ORDER BY id')
  ]
};

select content, bytes
from files
where athlete = $athlete and sha256 = $sha256

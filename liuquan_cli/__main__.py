"""python -m liuquan_cli"""

from liuquan_cli.app import main

main()

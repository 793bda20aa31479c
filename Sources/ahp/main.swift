print("ahp")
